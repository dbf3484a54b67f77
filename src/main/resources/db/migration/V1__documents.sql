-- Meetings, documents, their language versions with text, alignment and history.
-- The same script serves H2 and PostgreSQL. Text is stored as it came.

create sequence archive_id start with 50 increment by 50;

create table process (
    slug varchar(80) not null primary key,
    events text not null
);

create table process_title (
    slug varchar(80) not null references process (slug),
    language varchar(35) not null,
    title text not null,
    primary key (slug, language)
);

create table meeting (
    code varchar(200) not null primary key,
    starts_on date,
    ends_on date,
    place varchar(400),
    process varchar(80) references process (slug)
);
create index meeting_by_process on meeting (process);

create table meeting_title (
    code varchar(200) not null references meeting (code),
    language varchar(35) not null,
    title text not null,
    primary key (code, language)
);

create table document (
    symbol varchar(200) not null primary key,
    printed varchar(240) not null,
    meeting varchar(200) references meeting (code),
    original_language varchar(35) not null,
    kind varchar(80),
    dated date,
    title_descriptive boolean not null
);
create index document_by_meeting on document (meeting);

create table document_title (
    symbol varchar(200) not null references document (symbol),
    language varchar(35) not null,
    title text not null,
    primary key (symbol, language)
);

-- What readers should know about the files, such as where their text was drawn from.
create table document_note (
    symbol varchar(200) not null references document (symbol),
    language varchar(35) not null,
    note text not null,
    primary key (symbol, language)
);

-- published and working are revision numbers; segments_given counts ids that are never reused.
create table language_version (
    id bigint not null primary key,
    symbol varchar(200) not null references document (symbol),
    language varchar(35) not null,
    published integer,
    working integer,
    segments_given integer not null,
    note text,
    withdrawn_at timestamp with time zone,
    withdrawn_reason text,
    changed_at timestamp with time zone not null,
    unique (symbol, language)
);

create table revision (
    id bigint not null primary key,
    version_id bigint not null references language_version (id),
    number integer not null,
    status varchar(20) not null,
    made_at timestamp with time zone not null,
    made_by varchar(80) not null,
    published_at timestamp with time zone,
    published_by varchar(80),
    unique (version_id, number)
);

-- The files of a revision; one carries the text, others are renditions of it.
create table revision_file (
    revision_id bigint not null references revision (id),
    position integer not null,
    sha256 varchar(64) not null,
    name varchar(255) not null,
    media_type varchar(120) not null,
    size_bytes bigint not null,
    carries_text boolean not null,
    primary key (revision_id, position)
);

-- row_id names the row of the bitext that the unit stands in, the same in every language.
create table text_unit (
    revision_id bigint not null references revision (id),
    position integer not null,
    row_id varchar(80) not null,
    kind varchar(12) not null,
    label varchar(80),
    depth integer not null,
    resource varchar(255),
    continues_row boolean not null,
    primary key (revision_id, position)
);

create table segment (
    revision_id bigint not null references revision (id),
    unit_position integer not null,
    position integer not null,
    segment_id varchar(40) not null,
    content text not null,
    codes text,
    after_text text not null,
    words integer not null,
    primary key (revision_id, unit_position, position)
);

-- How a row of a translation was paired with the original.
create table row_pairing (
    revision_id bigint not null references revision (id),
    row_id varchar(80) not null,
    method varchar(12) not null,
    confidence double precision not null,
    primary key (revision_id, row_id)
);

-- A bead counts segments of its row from 0: source ones of the original, target ones of this revision.
create table bead (
    revision_id bigint not null references revision (id),
    row_id varchar(80) not null,
    position integer not null,
    source_start integer not null,
    source_size integer not null,
    target_start integer not null,
    target_size integer not null,
    method varchar(12) not null,
    confidence double precision not null,
    state varchar(12) not null,
    sub_state varchar(120),
    locked boolean not null,
    words integer not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(80) not null,
    way varchar(12) not null,
    source_file varchar(64),
    primary key (revision_id, row_id, position)
);

-- Progress: segments and words of the original by the state of their translation, for the newest
-- revision of each version; kept by whoever changes a bead, in the same transaction.
create table tally (
    version_id bigint not null references language_version (id),
    state varchar(12) not null,
    segments integer not null,
    words integer not null,
    primary key (version_id, state)
);

-- What a kit held when it was made, so that what comes back can be compared with what went out.
create table kit (
    id varchar(64) not null primary key,
    symbol varchar(200) not null references document (symbol),
    source varchar(35) not null,
    target varchar(35) not null,
    source_revision integer not null,
    made_at timestamp with time zone not null,
    snapshot text not null
);
create index kit_by_document on kit (symbol, source, target);

create table segment_change (
    id bigint not null primary key,
    version_id bigint not null references language_version (id),
    revision integer not null,
    row_id varchar(80) not null,
    segment_id varchar(40) not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(80) not null,
    way varchar(12) not null,
    source_file varchar(64),
    file_name varchar(255),
    old_text text,
    new_text text,
    old_state varchar(12),
    new_state varchar(12) not null
);
create index segment_change_by_version on segment_change (version_id, segment_id);

-- A returned text that was not taken, kept beside the present one.
create table suggestion (
    id bigint not null primary key,
    version_id bigint not null references language_version (id),
    row_id varchar(80) not null,
    segment_id varchar(40) not null,
    outcome varchar(20) not null,
    reason text not null,
    content text not null,
    codes text,
    offered_at timestamp with time zone not null,
    offered_by varchar(80) not null,
    source_file varchar(64) not null
);
create index suggestion_by_version on suggestion (version_id, segment_id);
