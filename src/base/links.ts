// Responsible for: links made of what a location wrote about itself, and of Altegio's hosted form. Only https and http leave here.
// Not for: phones (parts/phone/phones-to-call.ts).

/** A site as a link, or null: `www.example.com` has no scheme, and anything may stand in the field. */
export function siteLink(site: string): string | null {
  const text = /^https?:\/\//i.test(site) ? site : `https://${site}`;
  try {
    const url = new URL(text);
    return /^[^\s@]+\.[^\s@]+$/.test(url.host) && !(url.username + url.password) && !/\s/.test(site) ? url.href : null;
  } catch {
    return null;
  }
}

/** Opens the phone's own map app where it has one. */
export function mapLink(latitude: number | null, longitude: number | null, address: string): string | null {
  const point = latitude && longitude ? `${latitude},${longitude}` : address;
  return point ? `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(point)}` : null;
}

/**
 * A page of Altegio's hosted form at a location.
 * @param form https; it may have been copied from a link that leads further. Its query stays, such as `?utm_source=site`
 * @param choice in Altegio's own spelling
 */
export function hostedPage(form: string, locationId: number | null, page: string, choice: string): string {
  const [address = '', query = ''] = form.replace(/#.*/, '').split('?');
  const kept = query.split('&').filter((one) => one && !one.startsWith('o='));
  const base = address.replace(/(?:\/+|\/company[/:].*)$/, '');
  return `${base}/company/${locationId}/${page}?${[`o=${choice}`, ...kept].join('&')}`;
}
