-- A channel is named by the id that documents write: whoever adds one adds no constant.
update person_contact set kind = lower(kind);
update person_notification_rule set via = lower(via);
update shift_reminder set via = lower(via);
update notice set channel = lower(channel);
update page set channel = lower(channel);
