const ANSWER_TIMEOUT_MS = 15000;

/** An answer that is a refusal, or no answer at all (codes `offline` and `timeout`). */
export class Refusal extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{token?: string | null, body?: unknown}} [more]
 * @returns {Promise<any>} the answer's JSON, null if it has none; fails with a {@link Refusal}
 */
export async function request(method, path, more = {}) {
  const text = await requestText(method, path, more);
  return text ? JSON.parse(text) : null;
}

/**
 * The one way to the server's HTTP.
 * @param {string} method
 * @param {string} path
 * @param {{token?: string | null, body?: unknown}} [more]
 * @returns {Promise<string>} the answer as it came; fails with a {@link Refusal}
 */
export async function requestText(method, path, more = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json, */*;q=0.5' };
  if (more.token) headers.Authorization = 'Bearer ' + more.token;
  if (more.body !== undefined) headers['Content-Type'] = 'application/json';
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ANSWER_TIMEOUT_MS);
  try {
    const answer = await fetch(path, {
      method,
      headers,
      body: more.body === undefined ? undefined : JSON.stringify(more.body),
      credentials: 'omit',
      cache: 'no-store',
      signal: abort.signal,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Refusal(problemOf(answer.status, text));
    return text;
  } catch (e) {
    if (e instanceof Refusal) throw e;
    throw new Refusal({ code: abort.signal.aborted ? 'timeout' : 'offline' });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Record<string, string | number | null | undefined>} fields those without a value are left out
 * @returns {string} `?a=1&b=2`, or nothing
 */
export function query(fields) {
  const params = new URLSearchParams();
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text ? '?' + text : '';
}

/**
 * @param {unknown} e
 * @returns {Problem}
 */
export function asProblem(e) {
  return e instanceof Refusal ? e.problem : { code: 'internal', detail: String(e) };
}

/**
 * @param {number} status
 * @param {string} text
 * @returns {Problem}
 */
function problemOf(status, text) {
  try {
    const problem = JSON.parse(text);
    if (problem && typeof problem.code === 'string') return problem;
  } catch (_) {
    // A proxy's own page: the status says enough.
  }
  return { code: status === 503 || status === 502 || status === 504 ? 'unavailable' : 'internal', status };
}
