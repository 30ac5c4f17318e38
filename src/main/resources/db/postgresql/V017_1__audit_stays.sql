-- An entry may only be rewritten as eightbells.audit.AuditTrail does it: counted, and with the facts as they were.
create function audit_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.rewrites = old.rewrites + 1
        and (new.id, new.at, new.address, new.what, new.edit_id)
            is not distinct from (old.id, old.at, old.address, old.what, old.edit_id) then
      return new;
    end if;
  end if;
  raise exception 'the audit is added to and never changed';
end
$$;

create trigger audit_stays before update or delete on audit_entry for each row execute function audit_stays();
create trigger audit_is_kept before truncate on audit_entry execute function audit_stays();
