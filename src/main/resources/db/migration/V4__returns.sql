-- Who took a kit away, when last, and how it was asked for, so that it can be fetched again.
create table kit_taking (
    kit_id varchar(64) not null references kit (id),
    account varchar(80) not null,
    taken_at timestamp with time zone not null,
    query varchar(1000) not null,
    primary key (kit_id, account)
);
create index kit_taking_by_account on kit_taking (account, taken_at);

-- Files that came back. Counts, report and image are those of the application; before it they are
-- zero and null. report and image name files by their SHA-256: what was answered, and what the
-- changed rows held before.
create table kit_import (
    id bigint not null primary key,
    symbol varchar(200) not null references document (symbol),
    source varchar(35) not null,
    target varchar(35) not null,
    sha256 varchar(64) not null,
    file_name varchar(255),
    brought_at timestamp with time zone not null,
    brought_by varchar(80) not null,
    applied_at timestamp with time zone,
    revision integer,
    accepted integer not null,
    unchanged integer not null,
    stale integer not null,
    conflict integer not null,
    broken_codes integer not null,
    not_known integer not null,
    report varchar(64),
    image varchar(64),
    undone_at timestamp with time zone,
    undone_by varchar(80),
    restored integer not null,
    left_alone integer not null
);
create index kit_import_by_document on kit_import (symbol, target, brought_at);
create index kit_import_by_account on kit_import (brought_by, brought_at);

-- What was already answered to a request that named itself, for 24 hours.
create table idempotency_key (
    account varchar(80) not null,
    name varchar(255) not null,
    fingerprint varchar(64) not null,
    import_id bigint not null references kit_import (id),
    given_at timestamp with time zone not null,
    primary key (account, name)
);

-- The version that the segment's id is of; null for the original. What became of the suggestion:
-- taken, dropped, or gone with the import that brought it.
alter table suggestion add column source varchar(35);
alter table suggestion add column import_id bigint references kit_import (id);
alter table suggestion add column settled varchar(12);
alter table suggestion add column settled_at timestamp with time zone;
alter table suggestion add column settled_by varchar(80);
