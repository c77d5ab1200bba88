import { asProblem, request } from '../shared/http.js';

const LOOK_AGAIN_MS = 5000;
const LONGEST_TIMER_MS = 3600 * 1000;

/**
 * How the staff member of this page stands: the rules to acknowledge, what has been told, whether suspended. Tells
 * `onchange` whenever there is something else to draw.
 */
export class Standing {
  /** @param {() => string | null} token */
  constructor(token) {
    this.token = token;
    /** @type {Rules | null} */
    this.rules = null;
    /** @type {OwnSanction[]} */
    this.told = [];
    this.suspended = false;
    /** @type {Problem | null} */
    this.problem = null;
    this.onchange = () => {};
    /** Called when what waited can go out. */
    this.onacknowledged = () => {};
    /** Called when the suspension has been lifted. */
    this.onlifted = () => {};
  }

  /** Whether the text is to be shown now; in a grace it is only announced. */
  get due() {
    return !!this.rules && this.rules.due && !this.rules.postponedUntil;
  }

  async load() {
    await Promise.all([this.loadRules(), this.loadTold()]);
  }

  async loadRules() {
    try {
      this.become(await this.ask('GET', '/v1/chats/policy'));
    } catch (_) {
      // Not to be had now: a refused message asks again.
    }
  }

  /** @param {Rules} rules */
  become(rules) {
    this.rules = rules;
    clearTimeout(this.timer);
    const next = rules.postponedUntil || (rules.due ? undefined : rules.dueAt);
    const wait_ms = next ? Date.parse(next) - Date.now() + 500 : LONGEST_TIMER_MS;
    this.timer = setTimeout(() => this.loadRules(), Math.max(500, Math.min(wait_ms, LONGEST_TIMER_MS)));
    this.onchange();
  }

  async loadTold() {
    try {
      this.told = (await this.ask('GET', '/v1/chats/sanctions')).items;
      this.onchange();
    } catch (_) {
      // Asked again with the next look.
    }
  }

  acknowledge() {
    const version = this.rules ? this.rules.version : '';
    return this.attempt(async () => {
      await this.ask('POST', '/v1/chats/policy/acknowledgement', { version });
      if (this.rules) this.rules = { ...this.rules, due: false, postponedUntil: undefined };
      this.onacknowledged();
      await this.loadRules();
    });
  }

  postpone() {
    return this.attempt(async () => {
      this.become(await this.ask('POST', '/v1/chats/policy/postponement'));
      this.onacknowledged();
    });
  }

  /** @param {OwnSanction} sanction @param {string} text */
  answer(sanction, text) {
    return this.attempt(async () => {
      await this.ask('POST', `/v1/chats/sanctions/${sanction.id}/answer`, { text });
      await this.loadTold();
    });
  }

  /** Why the socket was shut: suspended, or something else, which is not for here. @returns {Promise<boolean>} */
  async look() {
    try {
      await this.ask('GET', '/v1/chats?limit=1');
      if (this.suspended) {
        this.suspended = false;
        this.onlifted();
      }
    } catch (e) {
      const code = asProblem(e).code;
      if (code === 'suspended') this.suspended = true;
      else if (code === 'unauthenticated') this.suspended = false;
    }
    if (this.suspended) {
      await this.loadTold();
      clearTimeout(this.looking);
      this.looking = setTimeout(() => this.look(), LOOK_AGAIN_MS);
    }
    this.onchange();
    return this.suspended;
  }

  /** @param {() => Promise<void>} act */
  async attempt(act) {
    try {
      this.problem = null;
      await act();
    } catch (e) {
      this.problem = asProblem(e);
      // A newer version may have come.
      await this.loadRules();
    }
    this.onchange();
  }

  /** @param {string} method @param {string} path @param {unknown} [body] */
  ask(method, path, body) {
    return request(method, path, { token: this.token(), body });
  }
}
