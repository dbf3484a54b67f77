-- Long work that was accepted and is done after the answer. Its file waits on disk under the id.
-- Of works on one document the older one is done first. attempt counts how often the work was begun;
-- only who began it last can end it. terms and answer are JSON.
create table job (
    id varchar(36) not null primary key,
    kind varchar(20) not null,
    symbol varchar(200) not null,
    address varchar(2000) not null,
    terms text not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    account varchar(80) not null,
    account_role varchar(20) not null,
    account_languages text not null,
    needed_role varchar(20) not null,
    language varchar(35),
    state varchar(10) not null,
    step varchar(20),
    step_language varchar(35),
    progress double precision not null,
    attempt integer not null,
    created_at timestamp with time zone not null,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    not_before timestamp with time zone not null,
    lease_until timestamp with time zone,
    status integer,
    location varchar(2000),
    tag varchar(200),
    answer text
);
create index job_by_state on job (state, created_at);
create index job_by_symbol on job (symbol, state);
