-- Who may write. A password is kept as its PBKDF2 hash in the format of Jakarta Security.
create table account (
    name varchar(80) not null primary key,
    password_hash varchar(200) not null,
    role varchar(20) not null,
    changed_at timestamp with time zone not null
);

create table account_language (
    name varchar(80) not null references account (name),
    language varchar(35) not null,
    primary key (name, language)
);

-- What only the servers know, shared by all of them: the key that signs sessions.
create table secret (
    name varchar(40) not null primary key,
    content varchar(200) not null
);
