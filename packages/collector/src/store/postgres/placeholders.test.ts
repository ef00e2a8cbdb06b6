import { describe, expect, it } from 'vitest';
import { numbered } from './placeholders.js';

describe('placeholders', () => {
  it('are numbered in order, but for question marks in texts, names and comments', () => {
    const sql = `SELECT '?', 'it''s ?', "what?" FROM a -- why?\nWHERE b = ? AND c IN (?, ?)`;
    expect(numbered(sql)).toBe(`SELECT '?', 'it''s ?', "what?" FROM a -- why?\nWHERE b = $1 AND c IN ($2, $3)`);
  });
});
