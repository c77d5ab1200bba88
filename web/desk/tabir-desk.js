import { html, nothing } from '/lib/lit-html.js';
import { Access } from '../shared/access.js';
import { Inbox } from '../shared/inbox.js';
import { banner } from '../shared/tabir-banner.js';
import '../shared/tabir-conversation.js';
import '../shared/tabir-entry.js';
import { taken, walk } from '../shared/tabir-keys.js';
import { define, View } from '../shared/view.js';
import { ordered, waitingSince } from './order.js';
import './tabir-queue.js';
import { Standing } from './standing.js';
import './tabir-replies.js';
import './tabir-rules.js';
import './tabir-suspended.js';
import './tabir-templates.js';
import './tabir-ticket-head.js';
import './tabir-told.js';
import { say } from './words.js';

/** @typedef {import('../shared/conversation.js').Conversation} Conversation */

/** `<tabir-desk>`: the staff's page; one screen at a time on a phone, queue, conversation and templates beside each other on a wide one. */
class TabirDesk extends View {
  static props = ['problem', 'version', 'wide'];

  constructor() {
    super();
    /** @type {Problem | null} */
    this.problem = null;
    this.version = 0;
    /** The first ticket has been chosen. */
    this.begun = false;
    this.access = new Access('desk');
    /** @type {Inbox | null} */
    this.inbox = null;
    /** @type {Standing | null} */
    this.standing = null;
    /** Asking why the socket was shut. */
    this.asking = false;
    /** The ticket on screen was come to by Alt+N: what is typed next is meant for it. */
    this.writing = false;
    const width = window.matchMedia('(min-width: 900px)');
    this.wide = width.matches;
    // Not addEventListener: older browsers don't have it there.
    width.onchange = () => (this.wide = width.matches);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', () => this.follow());
    document.addEventListener('keydown', (event) => this.key(event));
    this.enter();
  }

  async enter() {
    this.problem = null;
    if (!(await this.access.enter())) {
      this.problem = this.access.problem;
      return;
    }
    if (this.inbox) this.inbox.stop();
    const inbox = new Inbox(this.access);
    inbox.onchange = () => this.changed(inbox);
    this.inbox = inbox;
    this.stand(inbox);
    inbox.start();
  }

  /** @param {Inbox} inbox */
  stand(inbox) {
    const standing = new Standing(() => this.access.token);
    standing.onchange = () => this.version++;
    standing.onacknowledged = () => inbox.conversations.forEach((c) => c.resume());
    standing.onlifted = () => inbox.connection.retry();
    inbox.onunacknowledged = () => standing.loadRules();
    this.standing = standing;
  }

  /** A suspended person keeps the page, to go on with when it is lifted. @param {Inbox} inbox */
  async askWhy(inbox) {
    if (this.asking || !this.standing || this.standing.suspended) return;
    this.asking = true;
    const suspended = await this.standing.look();
    this.asking = false;
    if (!suspended && inbox.shutOut) this.shut('no-access');
  }

  /** @param {Inbox} inbox */
  changed(inbox) {
    if (inbox.loaded && !this.begun) {
      this.begun = true;
      if (this.standing) this.standing.load();
      const meant = this.access.chat;
      if (location.hash) this.follow();
      else if (meant && inbox.get(meant)) this.choose(meant);
      else if (inbox.obvious) this.choose(inbox.obvious);
    }
    if (inbox.state === 'signed-out') this.shut('link-expired');
    if (inbox.state === 'forbidden') this.askWhy(inbox);
    this.version++;
  }

  /** @param {string} code */
  shut(code) {
    this.access.forget();
    this.problem = { code };
  }

  /** The ticket stands in the address, so that going back and reloading do what one expects. @param {string} id */
  choose(id) {
    if (location.hash === '#' + id) this.follow();
    else location.hash = id;
  }

  follow() {
    const id = location.hash.slice(1);
    if (this.inbox) this.inbox.select(this.inbox.get(id) ? id : null);
  }

  /** From the queue. @param {string} id */
  pick(id) {
    this.writing = false;
    this.choose(id);
  }

  /** The one that has waited longest; if none waits, what is on screen stays. @param {boolean} writing its answer at once */
  next(writing) {
    const inbox = this.inbox;
    if (!inbox) return;
    this.writing = writing;
    const others = ordered(Array.from(inbox.conversations.values())).filter(
      (c) => c.open && c.chat.id !== inbox.selected
    );
    const next = others.filter((c) => waitingSince(c) !== null)[0] || (inbox.selected ? null : others[0]);
    if (next) this.choose(next.chat.id);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey && event.code === 'KeyN') {
      event.preventDefault();
      return this.next(true);
    }
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
      return /** @type {HTMLElement} */ (document.activeElement).blur();
    }
    if (taken(event) || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if (event.key === '?') this.help();
    else if (event.key === 'j') walk('.ticket', 1);
    else if (event.key === 'k') walk('.ticket', -1);
    else if (event.key === 'r' && this.shown && this.shown.composer) this.shown.composer.field.focus();
    else return undefined;
    event.preventDefault();
    return undefined;
  }

  help() {
    /** @type {any} */ (this.querySelector('tabir-keys')).show();
  }

  /** @returns {any} the conversation on screen */
  get shown() {
    return this.querySelector('tabir-conversation');
  }

  view() {
    const inbox = this.inbox;
    const { standing, version } = this;
    if (standing && standing.suspended && !this.problem) {
      document.title = say('page');
      return html`<tabir-suspended .standing=${standing} .version=${version}></tabir-suspended>`;
    }
    if (this.problem || !inbox || !inbox.loaded) {
      document.title = say('page');
      const problem = this.problem || (inbox && inbox.problem);
      return html`${inbox && !this.problem ? banner(inbox) : nothing}
        <tabir-entry .problem=${problem} @retry=${() => this.enter()}></tabir-entry>`;
    }
    const all = Array.from(inbox.conversations.values());
    const unread = all.filter((c) => c.open && c.unread).length;
    document.title = (unread ? `(${unread}) ` : '') + say('page');
    const chosen = (inbox.selected && inbox.get(inbox.selected)) || null;
    return html`${chosen ? nothing : banner(inbox)}
    <tabir-told .standing=${standing} .version=${version}></tabir-told>
    <tabir-rules .standing=${standing} .version=${version}></tabir-rules>
    <main class=${chosen ? 'desk chosen' : 'desk'}>
      <tabir-queue .conversations=${all} .selected=${inbox.selected} .version=${this.version}
        @choose=${(/** @type {CustomEvent} */ e) => this.pick(e.detail)} @keys=${() => this.help()}></tabir-queue>
      <div class="middle">${chosen ? this.ticket(inbox, chosen, all) : this.nobody()}</div>
      ${this.wide && chosen && chosen.open ? html`<section class="side"
        aria-label=${this.toolsName(chosen)}>${this.tools(chosen)}</section>` : nothing}
    </main>
    <tabir-keys .heading=${say('keys')} .keys=${this.keys()}></tabir-keys>`;
  }

  nobody() {
    return html`<div class="notice"><h2>${say('choose')}</h2><p class="soft">${say('chooseAbout')}</p></div>`;
  }

  /**
   * @param {Inbox} inbox
   * @param {Conversation} c
   * @param {Conversation[]} all
   */
  ticket(inbox, c, all) {
    const waiting = all.filter((o) => o !== c && o.open && waitingSince(o) !== null).length;
    return html`
      <tabir-ticket-head .chat=${c.chat} .several=${all.length > 1} .waiting=${waiting} @next=${() => this.next(false)}
        @leave=${() => (location.hash = '')} @report=${() => this.shown.report()}
        @due=${() => inbox.refresh(c.chat.id)}></tabir-ticket-head>
      <tabir-conversation .conversation=${c} .version=${c.version} .link=${inbox.state} .writing=${this.writing}
        .tools=${this.wide || (this.standing && this.standing.due) ? nothing : this.tools(c)} @reconnect=${() => inbox.connection.retry()}></tabir-conversation>`;
  }

  /** @param {Conversation} c */
  tools(c) {
    if (c.chat.kind === 'transaction') {
      return html`<tabir-replies .chat=${c.chat} @say=${(/** @type {CustomEvent} */ e) => c.send(e.detail)}></tabir-replies>`;
    }
    const templates = html`<tabir-templates
      @add=${(/** @type {CustomEvent} */ e) => this.shown.append(e.detail)}></tabir-templates>`;
    return this.wide
      ? html`<h2>${say('templates')}</h2>${templates}`
      : html`<details class="sheet"><summary data-test="templates">${say('templates')}</summary>${templates}</details>`;
  }

  /** @param {Conversation} c */
  toolsName(c) {
    return say(c.chat.kind === 'transaction' ? 'quick' : 'templates');
  }

  /** @returns {[string, string][]} */
  keys() {
    return [
      ['Alt+N', say('keyNext')],
      ['j', say('keyDown')],
      ['k', say('keyUp')],
      ['Enter', say('keyOpen')],
      ['r', say('keyWrite')],
      ['Enter', say('keySend')],
      ['Shift+Enter', say('keyBreak')],
      ['Esc', say('keyEscape')],
      ['?', say('keyHelp')],
    ];
  }
}

define('tabir-desk', TabirDesk);
