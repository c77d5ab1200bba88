import { device } from './store.js';

const KEPT_MS = 48 * 3600 * 1000;
const ID_BYTES = 12;

/**
 * The messages of one chat that are not in the log yet, kept on the device: neither a dropped connection nor a
 * reload loses one, and since each keeps its clientId, sending it again doesn't double it. Each lies under a key
 * of its own, so two tabs don't overwrite each other; the alias in the key keeps it from the next person's hands.
 */
export class Outbox {
  /** @param {Chat} chat */
  constructor(chat) {
    this.prefix = `tabir.out.${chat.id}.${chat.me.alias}.`;
    /** @type {Map<string, Pending>} */
    this.kept = new Map();
    for (const key of device.keys(this.prefix)) {
      const pending = device.get(key);
      if (!pending || Date.now() - pending.at > KEPT_MS) device.remove(key);
      else this.kept.set(pending.clientId, pending);
    }
  }

  /** @returns {Pending[]} as written */
  list() {
    return Array.from(this.kept.values()).sort((a, b) => a.at - b.at);
  }

  /**
   * @param {string} text
   * @returns {Pending}
   */
  add(text) {
    const last = this.list().pop();
    const at = Math.max(Date.now(), last ? last.at + 1 : 0);
    const pending = { clientId: randomId(), text, at };
    this.put(pending);
    return pending;
  }

  /** @param {Pending} pending */
  put(pending) {
    this.kept.set(pending.clientId, pending);
    device.set(this.prefix + pending.clientId, pending);
  }

  /** @param {string} clientId */
  get(clientId) {
    return this.kept.get(clientId);
  }

  /** @param {string} clientId */
  remove(clientId) {
    this.kept.delete(clientId);
    device.remove(this.prefix + clientId);
  }
}

/** What is being written in one chat, as long as it isn't sent. */
export const drafts = {
  /** @param {Chat} chat @returns {string} */
  get(chat) {
    return device.get(draftKey(chat)) || '';
  },
  /** @param {Chat} chat @param {string} text */
  set(chat, text) {
    if (text) device.set(draftKey(chat), text);
    else device.remove(draftKey(chat));
  },
};

/** @param {Chat} chat */
function draftKey(chat) {
  return `tabir.draft.${chat.id}.${chat.me.alias}`;
}

function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), (b) => b.toString(16).padStart(2, '0')).join('');
}
