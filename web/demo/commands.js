/** @typedef {'token' | 'open' | 'link' | 'close' | 'review'} Step */

/**
 * What the demo shows, for the command line; in this order they work on one ticket.
 * @param {string} origin of this server
 * @returns {[Step, string][]}
 */
export function commands(origin) {
  const ticket = `${origin}/v1/tickets/demo-order-1`;
  /** @param {string} method @param {string} url @param {string} body */
  const curl = (method, url, body) =>
    `curl -X ${method} ${url} \\\n  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\\n  -d '${body}'`;
  return [
    ['token', 'TOKEN=$(java -jar target/tabir.jar token --role platform --sub demo-app)'],
    [
      'open',
      curl(
        'PUT',
        ticket,
        '{"kind":"transaction","title":"Order 1","customer":{"id":"customer-1"},"staff":{"id":"driver-1"}}'
      ),
    ],
    [
      'link',
      curl('POST', ticket + '/links', '{"party":"customer"}') +
        '\n' +
        curl('POST', ticket + '/links', '{"party":"staff"}'),
    ],
    ['close', curl('POST', ticket + '/close', '{"reason":"completed"}')],
    [
      'review',
      'REVIEWER=$(java -jar target/tabir.jar token --role reviewer --sub reviewer-1)\n' +
        `curl "${origin}/v1/review/tickets?kind=transaction" -H "Authorization: Bearer $REVIEWER"`,
    ],
  ];
}
