const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15000;
const OPENING_TIMEOUT_MS = 12000;
const DEFAULT_HEARTBEAT_S = 30;
const PONG_WAIT_MS = 5000;
const PONG_WAIT_OFFLINE_MS = 1000;
const SIGNED_OUT = 4401;
const FORBIDDEN = 4403;

/**
 * The one socket client: authenticates, comes back by itself after a drop (exponential back-off with jitter),
 * notices a dead line by its own pings, renews its token. What is joined and sent on it is up to those who hear
 * `onstate` and `onframe`.
 */
export class Connection {
  /** @param {() => string | null} token what to authenticate with, asked at each try */
  constructor(token) {
    this.token = token;
    /** @type {LinkState} */
    this.state = 'connecting';
    /** @type {(frame: Frame) => void} */
    this.onframe = () => {};
    /** @type {(state: LinkState) => void} */
    this.onstate = () => {};
    /** @type {WebSocket | null} */
    this.socket = null;
    this.tries = 0;
    this.stopped = true;
    this.retry = this.retry.bind(this);
    this.look = this.look.bind(this);
  }

  start() {
    this.stopped = false;
    window.addEventListener('online', this.retry);
    window.addEventListener('offline', this.look);
    document.addEventListener('visibilitychange', this.look);
    this.open();
  }

  stop() {
    this.stopped = true;
    window.removeEventListener('online', this.retry);
    window.removeEventListener('offline', this.look);
    document.removeEventListener('visibilitychange', this.look);
    this.drop();
  }

  /**
   * @param {Frame & {token?: string, text?: string, after?: number, seq?: number}} frame
   * @returns {boolean} whether it went out; not, while there is no connection
   */
  send(frame) {
    if (this.state !== 'ready' || !this.socket || this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** A fresh token goes over the living socket, or opens a new one; who was refused and asked for it does so itself. */
  renew() {
    const token = this.token();
    if (token && !this.send({ type: 'auth', token }) && this.state !== 'signed-out') this.retry();
  }

  /** Tries at once instead of waiting out the back-off. */
  retry() {
    if (this.stopped || this.state === 'ready' || (this.socket && this.socket.readyState === WebSocket.OPEN)) return;
    this.tries = 0;
    this.open();
  }

  open() {
    this.drop();
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + '/v1/socket');
    this.socket = socket;
    this.become('connecting');
    const opening = setTimeout(() => this.lose(socket, 0), OPENING_TIMEOUT_MS);
    socket.onopen = () => socket.send(JSON.stringify({ type: 'auth', token: this.token() || '' }));
    socket.onclose = (event) => this.lose(socket, event.code);
    socket.onmessage = (event) => {
      if (socket !== this.socket) return;
      this.heard = Date.now();
      const frame = JSON.parse(event.data);
      if (frame.type === 'ready') {
        clearTimeout(opening);
        this.tries = 0;
        this.beat(frame.heartbeat || DEFAULT_HEARTBEAT_S);
        if (this.state !== 'ready') this.become('ready');
      } else if (frame.type !== 'pong') {
        this.onframe(frame);
      }
    };
    this.opening = opening;
  }

  /** @param {number} heartbeat_s */
  beat(heartbeat_s) {
    clearInterval(this.beating);
    this.heartbeat_ms = heartbeat_s * 1000;
    this.beating = setInterval(() => {
      if (Date.now() - (this.heard || 0) > 2 * heartbeat_s * 1000) this.lose(this.socket, 0);
      else this.send({ type: 'ping' });
    }, heartbeat_s * 1000);
  }

  /** Back in view, or the network says it has changed: a line that slept may be dead without knowing it. */
  look() {
    if (document.visibilityState === 'hidden') return;
    if (this.state !== 'ready') return navigator.onLine === false ? undefined : this.retry();
    const asked = Date.now();
    this.send({ type: 'ping' });
    const socket = this.socket;
    const wait_ms = navigator.onLine === false ? PONG_WAIT_OFFLINE_MS : PONG_WAIT_MS;
    setTimeout(() => {
      if (socket === this.socket && (this.heard || 0) < asked) this.lose(socket, 0);
    }, wait_ms);
    return undefined;
  }

  /**
   * @param {WebSocket | null} socket
   * @param {number} code why it closed; 0 if given up
   */
  lose(socket, code) {
    if (!socket || socket !== this.socket) return;
    this.drop();
    if (this.stopped) return;
    if (code === SIGNED_OUT) return this.become('signed-out');
    if (code === FORBIDDEN) return this.become('forbidden');
    const wait_ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.tries) * (0.5 + Math.random() / 2);
    this.tries++;
    this.waiting = setTimeout(() => this.open(), wait_ms);
    this.become('waiting');
  }

  drop() {
    clearTimeout(this.waiting);
    clearTimeout(this.opening);
    clearInterval(this.beating);
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  /** @param {LinkState} state */
  become(state) {
    this.state = state;
    this.onstate(state);
  }
}
