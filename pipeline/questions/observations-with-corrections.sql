-- Every figure with what a person has said of it; the value stays as reported.
SELECT o.*, c.said AS correction, c.corrected, c.reason AS correction_reason
FROM observations o LEFT JOIN corrections c ON c.kind = 'figure' AND c.about = o.id AND c.stands
