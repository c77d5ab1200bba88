import { session } from '../shared/store.js';

const PREFIX = 'tabir.review.draft.';

/** @type {Map<string, string>} */
const before = new Map();

/**
 * What somebody has written on a case and not decided yet; never a verdict, which Enter alone would carry out.
 * @typedef {object} Draft
 * @property {string} [note]
 * @property {string} [sanction]
 * @property {string} [sanctionReason]
 * @property {string} [outcome]
 * @property {number[]} [marked]
 */

/**
 * Drafts live through a reload and a new sign-in. They quote what was said, so they go with the tab rather than stay
 * on the device, and show only to the person who wrote them.
 */
export const drafts = {
  /** @param {string} who @param {string} id the case @returns {Draft} */
  get(who, id) {
    return session.get(key(who, id)) || {};
  },
  /** @param {string} who @param {string} id @param {Draft} draft what of it has changed */
  add(who, id, draft) {
    session.set(key(who, id), { ...drafts.get(who, id), ...draft });
  },
  /** @param {string} who @param {string} id */
  remove(who, id) {
    session.remove(key(who, id));
  },
  /** @param {string} who @returns {string} the note on the case before, as many cases are alike; in memory alone */
  before(who) {
    return before.get(who) || '';
  },
  /** @param {string} who @param {string} note */
  noted(who, note) {
    before.set(who, note);
  },
  /** Of whoever was here. */
  forget() {
    before.clear();
    for (const one of session.keys(PREFIX)) session.remove(one);
  },
};

/** @param {string} who @param {string} id */
function key(who, id) {
  return `${PREFIX}${id}.${who}`;
}
