const FEWEST = 3;

/**
 * What compliance itself did fills many lines beside what was said: runs of it are folded.
 * @param {ReviewEntry[]} entries
 * @returns {(ReviewEntry | ReviewEntry[])[]} runs as lists
 */
export function folded(entries) {
  /** @type {(ReviewEntry | ReviewEntry[])[]} */
  const all = [];
  /** @type {ReviewEntry[]} */
  let run = [];
  const close = () => {
    if (run.length >= FEWEST) all.push(run);
    else all.push(...run);
    run = [];
  };
  for (const e of entries) {
    if (isOversight(e)) run.push(e);
    else {
      close();
      all.push(e);
    }
  }
  close();
  return all;
}

/** @param {ReviewEntry} e */
function isOversight(e) {
  return /^(case-|read-|reveal|exported)/.test(e.kind);
}
