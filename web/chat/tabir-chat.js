import { html } from '/lib/lit-html.js';
import { Access, claims } from '../shared/access.js';
import { bubbles } from '../shared/icons.js';
import { Inbox } from '../shared/inbox.js';
import { banner } from '../shared/tabir-banner.js';
import '../shared/tabir-conversation.js';
import '../shared/tabir-entry.js';
import { define, View } from '../shared/view.js';
import './tabir-chat-header.js';
import './tabir-chat-list.js';
import { say } from './words.js';

/** `<tabir-chat>`: the customer's page, alone or in the frame of embed.js. */
class TabirChat extends View {
  static props = ['problem', 'version'];

  constructor() {
    super();
    /** @type {Problem | null} */
    this.problem = null;
    this.version = 0;
    /** The first chat has been chosen. */
    this.begun = false;
    this.access = new Access('chat');
    /** @type {Inbox | null} */
    this.inbox = null;
    /** @type {string | null} the chat that was on screen when the page was left without a token */
    this.left = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.enter();
  }

  async enter() {
    this.problem = null;
    if (!(await this.access.enter())) {
      this.problem = this.access.problem;
      return undefined;
    }
    // Staff have a page of their own; here they would read of themselves as the customer.
    const { role } = claims(this.access.token);
    if (role && role !== 'customer') return this.shut('forbidden');
    if (this.inbox) this.inbox.stop();
    const inbox = new Inbox(this.access);
    inbox.onchange = () => this.changed(inbox);
    // Who was let out and comes back finds the chat that was on screen.
    this.left = this.inbox && this.inbox.selected;
    this.begun = false;
    this.inbox = inbox;
    inbox.start();
    return undefined;
  }

  /** @param {Inbox} inbox */
  changed(inbox) {
    if (inbox.loaded && !this.begun) {
      this.begun = true;
      inbox.select(this.left && inbox.get(this.left) ? this.left : inbox.obvious);
    }
    const { embedded, problem } = this.access;
    if (inbox.state === 'signed-out' && !embedded) this.shut('link-expired');
    if (inbox.state === 'signed-out' && embedded && problem) this.shut(problem.code);
    if (inbox.shutOut) this.shut('no-access');
    this.version++;
  }

  /** @param {string} code */
  shut(code) {
    // Else it would try again, without a token, whenever the page is looked at.
    if (this.inbox) this.inbox.stop();
    this.access.forget();
    this.problem = { code };
  }

  view() {
    document.title = say('page');
    const inbox = this.inbox;
    if (this.problem || !inbox) return this.entry(this.problem);
    const all = Array.from(inbox.conversations.values());
    const chosen = inbox.selected && inbox.get(inbox.selected);
    if (chosen) return this.chat(inbox, chosen, all.length > 1);
    if (!inbox.loaded) return html`${banner(inbox)}${this.entry(inbox.problem)}`;
    if (all.length === 0) return this.none();
    return html`${banner(inbox)}<tabir-chat-list .conversations=${all} .version=${this.version}
      @choose=${(/** @type {CustomEvent} */ e) => inbox.select(e.detail)}></tabir-chat-list>`;
  }

  /** @param {Problem | null} problem */
  entry(problem) {
    return html`<tabir-entry .problem=${problem} @retry=${() => this.enter()}></tabir-entry>`;
  }

  /**
   * @param {Inbox} inbox
   * @param {import('../shared/conversation.js').Conversation} chosen
   * @param {boolean} several
   */
  chat(inbox, chosen, several) {
    return html`
      <tabir-chat-header .chat=${chosen.chat} .several=${several} @leave=${() => inbox.select(null)}
        @report=${() => this.report()} @due=${() => inbox.refresh(chosen.chat.id)}></tabir-chat-header>
      <tabir-conversation role="main" .conversation=${chosen} .version=${chosen.version} .link=${inbox.state}
        @reconnect=${() => inbox.connection.retry()}></tabir-conversation>`;
  }

  none() {
    return html`<main class="notice" data-test="none">
      <p class="seal">${bubbles()}</p>
      <h1>${say('none')}</h1>
      <p>${say('noneAbout')}</p>
      <tabir-language></tabir-language>
    </main>`;
  }

  report() {
    const conversation = /** @type {any} */ (this.querySelector('tabir-conversation'));
    if (conversation) conversation.report();
  }
}

define('tabir-chat', TabirChat);
