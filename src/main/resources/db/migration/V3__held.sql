-- Files whose text looked wrong, kept until a person decides. Their text is not stored, so no page
-- can show it; it is read again when the file is accepted.
create table held_version (
    symbol varchar(200) not null references document (symbol),
    language varchar(35) not null,
    sha256 varchar(64) not null,
    name varchar(255) not null,
    media_type varchar(120) not null,
    size_bytes bigint not null,
    status varchar(20) not null,
    draft boolean not null,
    replaces varchar(64),
    findings text not null,
    held_at timestamp with time zone not null,
    held_by varchar(80) not null,
    primary key (symbol, language)
);
