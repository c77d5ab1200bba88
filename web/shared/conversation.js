import { taken } from './findings.js';
import { query, request } from './http.js';
import { Outbox } from './outbox.js';

const WINDOW = 60;
const PAGE = 100;
const MOST_REPLAYED = 300;
const TYPING_SHOWN_MS = 5000;
const TYPING_PACE_MS = 3000;
const RETRY_MS = 2000;
const PASSING = ['rate-limited', 'unavailable'];
export const UNACKNOWLEDGED = 'policy-unacknowledged';

/**
 * One chat as a page knows it: its messages without a gap from `first` to `last`, what of one's own is still on
 * its way, and how far the other has read. It neither knows the socket nor the screen: frames come in through
 * `hear`, what it wants sent goes out through `post`.
 */
export class Conversation {
  /**
   * @param {Chat} chat
   * @param {{post: (frame: any) => boolean, token: () => string | null, changed: (c: Conversation) => void}} line
   */
  constructor(chat, line) {
    this.chat = chat;
    this.line = line;
    this.outbox = new Outbox(chat);
    /** @type {Message[]} */
    this.messages = [];
    /** By seq, which of one's own words were masked: known until the page is left. @type {Map<number, Taken[]>} */
    this.taken = new Map();
    /** The highest seq known without a gap; before the first join, where to begin. */
    this.last = Math.max(0, chat.lastSeq - MOST_REPLAYED, Math.min(chat.lastSeq - WINDOW, chat.readSeq));
    this.first = this.last + 1;
    /** Goes up with each change, so that those who draw notice. */
    this.version = 0;
    this.joined = false;
    this.gone = false;
    this.loadingOlder = false;
    this.typingUntil = 0;
    this.typedAt = 0;
    /** How far this page itself has said that it was read. */
    this.readHere = 0;
    /** @type {Receipt} */
    this.receipt = chat.receipt || { delivered: 0, read: 0 };
  }

  get open() {
    return this.chat.state === 'open' && !this.gone;
  }

  /** How many of the other's messages have not been read. */
  get unread() {
    return this.messages.filter((m) => m.seq > this.chat.readSeq && m.from !== this.chat.me.party).length;
  }

  get typing() {
    return Date.now() < this.typingUntil && !this.chat.other.away;
  }

  join() {
    this.joined = false;
    return this.line.post({ type: 'join', chat: this.chat.id, after: this.last });
  }

  /** @param {string} text */
  send(text) {
    this.typedAt = 0;
    this.transmit(this.outbox.add(text));
    this.changed();
  }

  /** @param {Pending} pending */
  transmit(pending) {
    if (this.joined)
      this.line.post({ type: 'send', chat: this.chat.id, clientId: pending.clientId, text: pending.text });
  }

  /** Takes a refused message out and sends its text once more. @param {Pending} pending */
  again(pending) {
    this.outbox.remove(pending.clientId);
    this.send(pending.text);
  }

  /** @param {Pending} pending */
  discard(pending) {
    this.outbox.remove(pending.clientId);
    this.changed();
  }

  typed() {
    if (!this.joined || Date.now() - this.typedAt < TYPING_PACE_MS) return;
    this.typedAt = Date.now();
    this.line.post({ type: 'typing', chat: this.chat.id });
  }

  /** All that is here has been seen. */
  seen() {
    if (!this.joined || this.last <= this.chat.readSeq) return;
    this.readHere = this.last;
    this.tellRead();
    this.chat = { ...this.chat, readSeq: this.last };
    this.changed();
  }

  tellRead() {
    if (this.readHere) this.line.post({ type: 'read', chat: this.chat.id, seq: this.readHere });
  }

  /** @param {Frame} frame */
  hear(frame) {
    if (frame.type === 'joined') this.begin(frame);
    else if (frame.type === 'message' && frame.message) this.receive(frame.message);
    else if (frame.type === 'ack' && frame.message) this.acknowledge(frame.message, frame);
    else if (frame.type === 'refused' && frame.problem) this.refuse(frame.clientId || '', frame.problem);
    else if (frame.type === 'receipt') this.noteReceipt(frame);
    else if (frame.type === 'typing') this.noteTyping();
    else if (frame.type === 'chat') this.noteChange(frame);
    else if (frame.type === 'error' && frame.problem && frame.re === 'join') this.failToJoin(frame.problem);
    this.changed();
  }

  /** @param {Frame} frame */
  begin(frame) {
    this.joined = true;
    if (frame.state) this.chat = { ...this.chat, state: frame.state };
    this.resume();
    // It may have been on its way when the connection broke.
    this.tellRead();
  }

  /** Sends what is waiting once more. */
  resume() {
    for (const pending of this.outbox.list()) if (!pending.problem) this.transmit(pending);
  }

  /** @param {Problem} problem */
  failToJoin(problem) {
    if (problem.code === 'not-found') this.gone = true;
    else if (PASSING.indexOf(problem.code) >= 0) setTimeout(() => this.join(), (problem.retryAfter || 1) * 1000);
  }

  /** @param {Message} message */
  receive(message) {
    if (message.clientId) this.outbox.remove(message.clientId);
    if (message.from !== this.chat.me.party) this.typingUntil = 0;
    if (message.seq <= this.last) return;
    if (message.seq > this.last + 1) return void this.join();
    this.messages = this.messages.concat(message);
    this.last = message.seq;
  }

  /** One that repeats an old message stands outside the order: the replay brings it. @param {Message} message @param {Frame} frame */
  acknowledge(message, { clientId = message.clientId || '', notices }) {
    const pending = this.outbox.get(clientId);
    if (pending && notices) this.taken.set(message.seq, taken(pending.text, notices));
    this.outbox.remove(clientId);
    if (message.seq === this.last + 1) this.receive(message);
  }

  /** @param {string} clientId @param {Problem} problem */
  refuse(clientId, problem) {
    const pending = this.outbox.get(clientId);
    if (!pending) return;
    const waits = problem.code === UNACKNOWLEDGED || PASSING.indexOf(problem.code) >= 0;
    if (!waits) return this.outbox.put({ ...pending, problem, waiting: undefined });
    this.outbox.put({ ...pending, waiting: problem.code });
    // That goes out when the rules have been acknowledged (`resume`), not by itself.
    if (problem.code === UNACKNOWLEDGED) return;
    setTimeout(() => this.transmit(pending), problem.retryAfter ? problem.retryAfter * 1000 : RETRY_MS);
  }

  /** @param {Frame} frame */
  noteReceipt(frame) {
    if (frame.party !== this.chat.me.party) this.moveReceipt(frame);
  }

  /** Only ever forward: a list that was read before a receipt came says less. @param {{delivered?: number, read?: number}} to */
  moveReceipt({ delivered = 0, read = 0 }) {
    this.receipt = {
      delivered: Math.max(this.receipt.delivered, delivered),
      read: Math.max(this.receipt.read, read),
    };
  }

  noteTyping() {
    this.typingUntil = Date.now() + TYPING_SHOWN_MS;
    setTimeout(() => this.changed(), TYPING_SHOWN_MS + 50);
  }

  /** @param {Frame} frame */
  noteChange(frame) {
    this.gone = frame.member === false;
    this.chat = {
      ...this.chat,
      state: frame.state || this.chat.state,
      other: frame.other || this.chat.other,
      closeReason: frame.closeReason || this.chat.closeReason,
      closedAt: frame.state === 'closed' ? this.chat.closedAt || new Date().toISOString() : this.chat.closedAt,
    };
  }

  /** Takes over what the server's list says, keeping what only this page knows. @param {Chat} chat */
  refresh(chat) {
    const readSeq = Math.max(chat.readSeq, this.chat.readSeq);
    this.chat = { ...chat, readSeq, closeReason: chat.closeReason || this.chat.closeReason };
    this.moveReceipt(chat.receipt || {});
    if (chat.erasedAt) this.messages = []; // What is gone is not shown here any longer either.
    this.gone = false;
    this.changed();
  }

  /** The connection is away. */
  pause() {
    this.joined = false;
    this.changed();
  }

  /** It is no longer this person's. */
  lose() {
    this.gone = true;
    this.changed();
  }

  get hasOlder() {
    return this.first > 1;
  }

  async loadOlder() {
    if (this.loadingOlder || !this.hasOlder) return;
    this.loadingOlder = true;
    this.changed();
    try {
      const after = Math.max(0, this.first - 1 - PAGE);
      const path = `/v1/chats/${this.chat.id}/messages` + query({ after, limit: this.first - 1 - after });
      const { items } = await request('GET', path, { token: this.line.token() });
      const older = items.filter((/** @type {Message} */ m) => m.seq < this.first);
      this.messages = older.concat(this.messages);
      this.first = after + 1;
    } finally {
      this.loadingOlder = false;
      this.changed();
    }
  }

  changed() {
    this.version++;
    this.line.changed(this);
  }
}
