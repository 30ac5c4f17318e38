/** By what people prove who they are: passwords, second factors, codes for recovery. */
@NullMarked
package eightbells.account.credential;

import org.jspecify.annotations.NullMarked;
