import { request } from './http.js';

/**
 * Saves what proves one message to a stranger: a file that `tabir verify` checks offline.
 * @param {import('./conversation.js').Conversation} conversation
 * @param {number} seq
 * @returns {Promise<void>} fails with a Refusal
 */
export async function saveReceipt(conversation, seq) {
  const { chat, line } = conversation;
  const receipt = await request('GET', `/v1/chats/${chat.id}/messages/${seq}/receipt`, { token: line.token() });
  const url = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${chat.id}-${seq}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
