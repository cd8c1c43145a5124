-- What is told at a kiosk by touching, and what whoever holds the receipt is answered: sealed like the
-- rest, and erased with it.
ALTER TABLE complaint_secret ADD COLUMN told_sealed BLOB;
ALTER TABLE complaint_secret ADD COLUMN answer_sealed BLOB;
-- Keyed hash of the number and the code together: knowing one of them finds nothing.
ALTER TABLE complaint_secret ADD COLUMN receipt_mac BLOB;
CREATE UNIQUE INDEX complaint_receipt ON complaint_secret (receipt_mac)
  WHERE receipt_mac IS NOT NULL;
