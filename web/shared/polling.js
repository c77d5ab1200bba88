import { asProblem, query, request } from './http.js';

const PACE_MS = 3000;
const HIDDEN_PACE_MS = 15000;
const CHATS = 100;
const MESSAGES = 500;
const UNANSWERED = ['offline', 'timeout'];

/**
 * The chat over plain requests, for networks that let no socket through: the same frames go in and out, but news
 * is asked for every few seconds and hints of typing are passed over.
 */
export class Polling {
  /** @param {() => string | null} token */
  constructor(token) {
    this.token = token;
    /** @type {(frame: Frame) => void} */
    this.onframe = () => {};
    /** Told after each round of asking, with why it failed if it did. @type {(problem: Problem | null) => void} */
    this.onround = () => {};
    /** Up to which message the page has been told, by chat. @type {Map<string, number>} */
    this.told = new Map();
    /** What was last said of each chat. @type {Map<string, Chat>} */
    this.chats = new Map();
    this.running = false;
  }

  start() {
    if (this.running) return;
    this.running = true;
    this.round();
  }

  stop() {
    this.running = false;
    clearTimeout(this.waiting);
    this.told.clear();
    this.chats.clear();
  }

  /** @param {string} method @param {string} path @param {unknown} [body] */
  ask(method, path, body) {
    return request(method, path, { token: this.token(), body });
  }

  async round() {
    let problem = null;
    try {
      const { items } = await this.ask('GET', '/v1/chats' + query({ state: 'all', limit: CHATS }));
      this.miss(items);
      for (const chat of items) if (this.running) await this.follow(chat);
    } catch (e) {
      problem = asProblem(e);
    }
    if (!this.running) return;
    this.onround(problem);
    this.waiting = setTimeout(() => this.round(), document.visibilityState === 'hidden' ? HIDDEN_PACE_MS : PACE_MS);
  }

  /** What is listed no longer is no longer this person's. @param {Chat[]} items */
  miss(items) {
    if (items.length === CHATS) return;
    for (const [id, { state, other }] of this.chats) {
      if (items.some((chat) => chat.id === id)) continue;
      this.chats.delete(id);
      this.onframe({ type: 'chat', chat: id, state, other, member: false });
    }
  }

  /** Says what is new of a chat, as the socket would. @param {Chat} chat */
  async follow(chat) {
    const before = this.chats.get(chat.id);
    this.chats.set(chat.id, chat);
    const told = this.told.get(chat.id);
    if (told !== undefined && chat.lastSeq > told) await this.read(chat.id);
    const { id, state, closeReason, other, receipt } = chat;
    if (receipt && told !== undefined) this.onframe({ type: 'receipt', chat: id, party: other.party, ...receipt });
    if (before && before.state === state && JSON.stringify(before.other) === JSON.stringify(other)) return;
    this.onframe({ type: 'chat', chat: id, state, closeReason, other, member: true });
  }

  /** @param {string} chat */
  async read(chat) {
    const after = this.told.get(chat) || 0;
    const { items } = await this.ask('GET', `/v1/chats/${chat}/messages` + query({ after, limit: MESSAGES }));
    for (const message of items) {
      if (message.seq !== (this.told.get(chat) || 0) + 1) continue; // A round and a join may read the same.
      this.told.set(chat, message.seq);
      this.onframe({ type: 'message', chat, message });
    }
  }

  /**
   * @param {Frame & {text?: string, after?: number, seq?: number}} frame
   * @returns {boolean} whether it was taken
   */
  send(frame) {
    const chat = frame.chat || '';
    if (frame.type === 'join') this.join(chat, frame.after || 0);
    else if (frame.type === 'send') this.say(chat, frame.clientId || '', frame.text || '');
    else if (frame.type === 'read') this.ask('POST', `/v1/chats/${chat}/read`, { seq: frame.seq }).catch(() => {});
    return true;
  }

  /** @param {string} chat @param {number} after */
  async join(chat, after) {
    try {
      const { state, lastSeq } = await this.ask('GET', '/v1/chats/' + chat);
      this.told.set(chat, after);
      this.onframe({ type: 'joined', chat, state, lastSeq });
      await this.read(chat);
    } catch (e) {
      this.onframe({ type: 'error', re: 'join', chat, problem: passing(asProblem(e)) });
    }
  }

  /** @param {string} chat @param {string} clientId @param {string} text */
  async say(chat, clientId, text) {
    try {
      const message = await this.ask('POST', `/v1/chats/${chat}/messages`, { clientId, text });
      // What came before it has to be told first; the next round does.
      if (message.seq === (this.told.get(chat) || 0) + 1) this.told.set(chat, message.seq);
      this.onframe({ type: 'ack', chat, clientId, message });
      if (message.seq > (this.told.get(chat) || 0)) await this.read(chat);
    } catch (e) {
      this.onframe({ type: 'refused', chat, clientId, problem: passing(asProblem(e)) });
    }
  }
}

/** No answer says nothing about the message: it is sent again. @param {Problem} problem @returns {Problem} */
function passing(problem) {
  return UNANSWERED.indexOf(problem.code) >= 0 ? { ...problem, code: 'unavailable' } : problem;
}
