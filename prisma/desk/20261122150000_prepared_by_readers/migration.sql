-- What the texts were read by (lib/records/reader-versions.ts): an updated program may read them otherwise.
ALTER TABLE prepared_imports ADD COLUMN readers TEXT;
