/** @param {ReviewEntry} entry @returns {ReviewFinding[]} what the guard found in it */
export function found(entry) {
  const named = (entry.findings || []).map((f) => (typeof f === 'string' ? { kind: f } : f));
  return named.length ? named : entry.masked || [];
}

/** @param {ReviewEntry} entry @returns {boolean} whether something of it is hidden, so that its original can be asked for */
export function hidesSomething(entry) {
  return entry.kind === 'blocked' || (entry.kind === 'message' && (entry.masked || []).length > 0);
}
