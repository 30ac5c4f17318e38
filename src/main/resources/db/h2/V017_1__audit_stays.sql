create trigger audit_stays before update, delete on audit_entry for each row call 'eightbells.audit.Untouched';
