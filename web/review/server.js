import { claims } from '../shared/access.js';
import { asProblem, request, requestText } from '../shared/http.js';

/** The server as the person who is signed in may use it. */
export class Server {
  /**
   * @param {import('../shared/access.js').Access} access
   * @param {(problem: Problem) => void} onrefused when the session is over
   */
  constructor(access, onrefused) {
    this.access = access;
    this.onrefused = onrefused;
  }

  /** Who is signed in, as the token names them. */
  get who() {
    return claims(this.access.token).sub || '';
  }

  get role() {
    return claims(this.access.token).role || '';
  }

  get lead() {
    return this.role === 'lead';
  }

  /**
   * @param {string} path
   * @returns {Promise<any>} the answer's JSON; fails with a Refusal
   */
  get(path) {
    return this.ask('GET', path);
  }

  /**
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>} the answer's JSON, null if it has none; fails with a Refusal
   */
  post(path, body) {
    return this.ask('POST', path, body);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  ask(method, path, body) {
    return this.heard((token) => request(method, path, { token, body }));
  }

  /**
   * Saves an answer as a file on this device.
   * @param {string} path
   * @param {string} name
   */
  async save(path, name) {
    const text = await this.heard((token) => requestText('GET', path, { token }));
    const file = URL.createObjectURL(new Blob([text]));
    const link = document.createElement('a');
    link.href = file;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(file));
  }

  /**
   * @template T
   * @param {(token: string | null) => Promise<T>} question
   * @returns {Promise<T>}
   */
  async heard(question) {
    const { token } = this.access;
    try {
      return await question(token);
    } catch (e) {
      const problem = asProblem(e);
      // What was asked with the token before is no business of whoever has signed in since.
      if (problem.code === 'unauthenticated' && token === this.access.token) this.onrefused(problem);
      throw e;
    }
  }
}
