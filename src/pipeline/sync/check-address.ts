/**
 * Where a request may go: https, a host of the publisher's own list, the usual port, no name and password. Redirects are judged by the
 * same rule, relative to the address that sent them.
 *
 * @returns the absolute address, or why it must not be asked.
 */
export function checkAddress(
  address: string,
  hosts: readonly string[],
  base?: string,
): { readonly url: string } | { readonly message: string } {
  let url: URL;
  try {
    url = base === undefined ? new URL(address) : new URL(address, base);
  } catch {
    return { message: 'is no address' };
  }
  if (url.protocol !== 'https:') return { message: `is not https: ${shortened(url)}` };
  if (!hosts.includes(url.hostname) || url.port !== '')
    return { message: `is not at ${hosts.join(' or ')}: ${shortened(url)}` };
  if (url.username !== '' || url.password !== '') return { message: 'carries a name or a password' };
  return { url: url.href };
}

function shortened(url: URL): string {
  return `${url.protocol}//${url.host}`;
}
