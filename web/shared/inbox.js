import { Conversation, UNACKNOWLEDGED } from './conversation.js';
import { asProblem, query, request } from './http.js';
import { Line } from './line.js';

const PAGE = 100;
const MOST_CHATS = 500;

/**
 * All chats of the person whose token this is, kept true: read once, then moved on by what the line brings, and read
 * again after each gap in the connection. Tells `onchange` whenever there is something else to draw.
 */
export class Inbox {
  /** @param {import('./access.js').Access} access */
  constructor(access) {
    this.access = access;
    /** @type {Map<string, Conversation>} */
    this.conversations = new Map();
    this.loaded = false;
    /** @type {Problem | null} why the list could not be read */
    this.problem = null;
    /** @type {string | null} */
    this.selected = null;
    this.onchange = () => {};
    /** Called when a message waits for the rules to be acknowledged. */
    this.onunacknowledged = () => {};
    this.connection = new Line(() => access.token);
    this.connection.onframe = (frame) => this.hear(frame);
    this.connection.onstate = (state) => this.follow(state);
    access.onrenewed = () => this.connection.renew();
    this.look = () => this.lookAgain();
  }

  start() {
    this.connection.start();
    document.addEventListener('visibilitychange', this.look);
  }

  stop() {
    this.connection.stop();
    document.removeEventListener('visibilitychange', this.look);
  }

  /** What was said on a closed chat can be erased long after, and no frame tells: whoever comes back sees it gone. */
  lookAgain() {
    const shown = this.selected && this.conversations.get(this.selected);
    if (shown && !shown.open && document.visibilityState === 'visible') this.refresh(shown.chat.id);
  }

  get state() {
    return this.connection.state;
  }

  /** @returns {string | null} the chat that goes without saying: the only one, or the only one still open */
  get obvious() {
    const all = Array.from(this.conversations.values());
    const open = all.filter((c) => c.open);
    const only = open.length === 1 ? open[0] : all.length === 1 ? all[0] : null;
    return only && only.chat.id;
  }

  /** Whether this person may not be here any more; one whose last ticket was handed over stays, to read just that. */
  get shutOut() {
    const all = Array.from(this.conversations.values());
    return this.state === 'forbidden' && (all.some((c) => c.open) || !all.some((c) => c.gone));
  }

  /** @param {string} id */
  get(id) {
    return this.conversations.get(id);
  }

  /** @param {string | null} id */
  select(id) {
    this.selected = id;
    const conversation = id && this.conversations.get(id);
    if (conversation && !conversation.joined) conversation.join();
    this.onchange();
  }

  /** @param {LinkState} state */
  async follow(state) {
    for (const conversation of this.conversations.values()) conversation.pause();
    this.onchange();
    if (state === 'signed-out') {
      if (await this.access.renew()) this.connection.retry();
      this.onchange();
    }
    if (state === 'ready') {
      this.access.accepted();
      await this.load();
    }
  }

  /** Reads the list and joins what is open. */
  async load() {
    try {
      const chats = await this.list();
      const ids = new Set(chats.map((c) => c.id));
      const whole = chats.length < MOST_CHATS;
      for (const [id, known] of this.conversations) if (whole && known.open && !ids.has(id)) known.lose();
      for (const chat of chats) this.take(chat);
      this.loaded = true;
      this.problem = null;
    } catch (e) {
      this.problem = asProblem(e);
    }
    for (const conversation of this.conversations.values()) if (this.wanted(conversation)) conversation.join();
    this.onchange();
  }

  async list() {
    /** @type {Chat[]} */
    let chats = [];
    let cursor = null;
    do {
      const path = '/v1/chats' + query({ state: 'all', limit: PAGE, cursor });
      /** @type {{items: Chat[], next?: string}} */
      const page = await request('GET', path, { token: this.access.token });
      chats = chats.concat(page.items);
      cursor = page.next;
    } while (cursor && chats.length < MOST_CHATS);
    return chats;
  }

  /** @param {Chat} chat */
  take(chat) {
    const known = this.conversations.get(chat.id);
    // One who comes back to a ticket comes under a new alias and with nothing of before on its way.
    if (known && known.chat.me.alias === chat.me.alias) return known.refresh(chat);
    this.conversations.set(
      chat.id,
      new Conversation(chat, {
        post: (frame) => this.connection.send(frame),
        token: () => this.access.token,
        changed: () => this.onchange(),
      })
    );
    return undefined;
  }

  /** @param {Conversation} conversation */
  wanted(conversation) {
    const { chat, outbox } = conversation;
    return !conversation.gone && (chat.state === 'open' || chat.id === this.selected || outbox.list().length > 0);
  }

  /** @param {Frame} frame */
  hear(frame) {
    const id = frame.chat;
    const conversation = id && this.conversations.get(id);
    if (id && frame.type === 'chat' && frame.member !== false && (!conversation || conversation.gone)) this.fetch(id);
    else if (conversation) conversation.hear(frame);
    if (frame.problem && frame.problem.code === UNACKNOWLEDGED) this.onunacknowledged();
  }

  /** A ticket that has just opened or been handed over to this person. @param {string} id */
  async fetch(id) {
    try {
      this.take(await request('GET', '/v1/chats/' + id, { token: this.access.token }));
      const conversation = this.conversations.get(id);
      if (conversation) conversation.join();
      this.onchange();
    } catch (_) {
      // Gone again already; the next list will tell.
    }
  }

  /** Asks again when a chat ends: its end may have been moved. @param {string} id */
  async refresh(id) {
    const conversation = this.conversations.get(id);
    if (!conversation) return;
    try {
      conversation.refresh(await request('GET', '/v1/chats/' + id, { token: this.access.token }));
    } catch (_) {
      // The socket will say what became of it.
    }
  }
}
