import { asProblem, request } from './http.js';
import { session } from './store.js';

const RENEW_BEFORE_END_MS = 60 * 1000;
const HOST_ANSWER_TIMEOUT_MS = 20 * 1000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * How a page gets its token: a one-time code in the fragment, the host page around the frame (embed.js), a
 * token typed in, or what the tab kept over a reload. A token is never in an address.
 */
export class Access {
  /** @param {string} page names the place where the tab keeps the token */
  constructor(page) {
    this.key = 'tabir.token.' + page;
    this.embedded = new URLSearchParams(location.search).has('embed') && window.parent !== window;
    /** @type {string | null} */
    this.token = null;
    /** @type {Problem | null} why there is none */
    this.problem = null;
    /** @type {string | null} the ticket that the link was made for */
    this.chat = null;
    /** Called when another token has come. */
    this.onrenewed = () => {};
    /** @type {string | null} the origin of the host page that gave the first token */
    this.host = null;
    /** @type {Promise<boolean> | null} the question to the host page that is open */
    this.asking = null;
    /** @type {(got: boolean) => void} */
    this.answered = () => {};
    /** How often the server has refused since it last took a token. */
    this.refusals = 0;
    if (this.embedded) this.listenToHost();
    // A new link opened in the same tab changes only the fragment.
    window.addEventListener('hashchange', () => {
      if (codeInAddress()) location.reload();
    });
  }

  /** @returns {Promise<boolean>} whether there is a token now; else see `problem` */
  async enter() {
    this.problem = null;
    this.refusals = 0;
    if (this.embedded) return this.askHost();
    const code = codeInAddress();
    if (code) return this.trade(code);
    const kept = session.get(this.key);
    if (kept && Date.parse(kept.expiresAt) > Date.now()) {
      this.token = kept.token;
      return true;
    }
    this.problem = { code: kept ? 'link-expired' : 'link-missing' };
    return false;
  }

  /** @param {string} token typed in by the person */
  use(token) {
    this.keep(token, endOf(token));
  }

  forget() {
    clearTimeout(this.renewal);
    this.token = null;
    session.remove(this.key);
  }

  /** The server has taken the token. */
  accepted() {
    this.refusals = 0;
  }

  /**
   * After a refusal. A host page that gives what was refused before would be asked for ever, so it is asked once.
   * @returns {Promise<boolean>} whether a fresh token came; only a host page can give one
   */
  async renew() {
    if (!this.embedded) return false;
    const refused = this.token;
    const again = !this.asking && ++this.refusals > 1;
    const got = !again && (await this.askHost());
    if (got && this.token !== refused) return true;
    if (got || again) this.problem = { code: 'host-refused' };
    return false;
  }

  /** @param {string} code */
  async trade(code) {
    try {
      const { token, expiresAt, chat } = await request('POST', '/v1/links', { body: { code } });
      dropFragment();
      this.chat = chat || null;
      this.keep(token, expiresAt);
      return true;
    } catch (e) {
      const problem = asProblem(e);
      const used = problem.code === 'not-found' || problem.code === 'invalid-request';
      // While the server can't be reached the code stays, so that a reload can still use it.
      if (used) {
        dropFragment();
        session.remove(this.key);
      }
      this.problem = used ? { code: 'link-used' } : problem;
      return false;
    }
  }

  /**
   * @param {string} token
   * @param {string} expiresAt
   */
  keep(token, expiresAt) {
    this.token = token;
    session.set(this.key, { token, expiresAt });
  }

  listenToHost() {
    window.addEventListener('message', (event) => {
      // Only the page around this frame may speak, and it is fixed with its first token; which pages may
      // be around it at all the server says (frame-ancestors).
      if (event.source !== window.parent || (this.host && event.origin !== this.host)) return;
      const data = event.data;
      if (!data || data.tabir !== 'token' || typeof data.token !== 'string') return;
      const fresh = data.token !== this.token;
      this.host = event.origin;
      this.token = data.token;
      if (fresh) this.planRenewal(data.token);
      this.answered(true);
      if (fresh) this.onrenewed();
    });
  }

  /** @returns {Promise<boolean>} whether it answered in time; asked once, however many wait for it */
  askHost() {
    if (this.asking) return this.asking;
    this.problem = null;
    this.asking = new Promise((resolve) => {
      const timer = setTimeout(() => this.answered(false), HOST_ANSWER_TIMEOUT_MS);
      this.answered = (got) => {
        clearTimeout(timer);
        this.asking = null;
        this.problem = got ? null : { code: 'host-silent' };
        resolve(got);
      };
      // Nothing secret in it, so any host may read it.
      window.parent.postMessage({ tabir: this.host ? 'renew' : 'ready' }, '*');
    });
    return this.asking;
  }

  /** Asks in time before it ends; one that is at its end already the server will refuse. @param {string} token */
  planRenewal(token) {
    clearTimeout(this.renewal);
    const left_ms = Date.parse(endOf(token)) - Date.now();
    const wait_ms = Math.max(left_ms - RENEW_BEFORE_END_MS, left_ms / 2);
    if (wait_ms > 0 && wait_ms < LONGEST_TIMER_MS) this.renewal = setTimeout(() => this.askHost(), wait_ms);
  }
}

function codeInAddress() {
  return new URLSearchParams(location.hash.slice(1)).get('c');
}

function dropFragment() {
  history.replaceState(null, '', location.pathname + location.search);
}

/**
 * @param {string} token
 * @returns {string} when it ends, as it says itself; now, if it can't be read
 */
function endOf(token) {
  const { exp } = claims(token);
  return new Date(exp === undefined ? Date.now() : exp * 1000).toISOString();
}

/**
 * @param {string | null} token
 * @returns {{sub?: string, role?: string, exp?: number}} what it says itself; only the server knows whether it is true
 */
export function claims(token) {
  try {
    return JSON.parse(atob((token || '').split('.')[1].replace(/-/g, '+').replace(/_/g, '/')));
  } catch (_) {
    return {};
  }
}
