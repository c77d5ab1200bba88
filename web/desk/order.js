/** @typedef {import('../shared/conversation.js').Conversation} Conversation */

/**
 * @param {Conversation} c
 * @returns {number | null} since when the customer has had no answer, ms since 1970; null if none is owed
 */
export function waitingSince(c) {
  let since = null;
  for (let i = c.messages.length - 1; i >= 0 && c.messages[i].from === 'customer'; i--) {
    since = Date.parse(c.messages[i].at);
  }
  return since;
}

/**
 * The queue's order: unread and waiting first, then read and waiting, each with the oldest on top; then the rest,
 * what moved last on top.
 * @param {Conversation[]} conversations
 * @returns {Conversation[]}
 */
export function ordered(conversations) {
  return conversations.slice().sort((a, b) => rank(a) - rank(b) || age(a) - age(b));
}

/** @param {Conversation} c */
function rank(c) {
  if (waitingSince(c) === null) return 2;
  return c.unread ? 0 : 1;
}

/** @param {Conversation} c */
function age(c) {
  const since = waitingSince(c);
  if (since !== null) return since;
  const last = c.messages[c.messages.length - 1];
  return last ? -Date.parse(last.at) : 0;
}
