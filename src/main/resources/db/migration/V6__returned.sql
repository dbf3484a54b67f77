-- What people wrote on a segment in a file that came back. Who and when are as the file says, or
-- empty; who brought the file is always known.
create table segment_note (
    id bigint not null primary key,
    symbol varchar(200) not null references document (symbol),
    language varchar(35) not null,
    row_id varchar(80) not null,
    segment_id varchar(40) not null,
    content text not null,
    author varchar(200),
    noted_at timestamp with time zone,
    brought_at timestamp with time zone not null,
    brought_by varchar(80) not null,
    source_file varchar(64) not null,
    file_name varchar(255)
);
create index segment_note_by_document on segment_note (symbol, language, segment_id);

-- Each file that came back and was applied, whole under its hash, with what it holds beyond texts,
-- states and notes, one name a line.
create table returned_file (
    id bigint not null primary key,
    symbol varchar(200) not null references document (symbol),
    language varchar(35) not null,
    kit_id varchar(64),
    sha256 varchar(64) not null,
    file_name varchar(255),
    brought_at timestamp with time zone not null,
    brought_by varchar(80) not null,
    also_holds text not null
);
create index returned_file_by_document on returned_file (symbol, language);
