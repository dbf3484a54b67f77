-- What tools wrote into files that came back for themselves, by pair and version of XLIFF: a file of
-- ours under its hash, from which it goes out again with the next kit.
create table rider_file (
    symbol varchar(200) not null references document (symbol),
    source varchar(35) not null,
    target varchar(35) not null,
    version varchar(8) not null,
    sha256 varchar(64) not null,
    primary key (symbol, source, target, version)
);

-- Why a text was not taken at first that a person then decided to take: stale, conflict, or what else
-- was found; null where it was taken at once.
alter table segment_change add column despite varchar(20);
