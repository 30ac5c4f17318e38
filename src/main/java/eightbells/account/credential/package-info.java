/** By what people prove who they are: passwords, second factors, codes for recovery. */
package eightbells.account.credential;
