/**
 * A date formatter that shows a zone's time wherever none is asked for. Payload writes the moments of its versions, drawers and headers by
 * the zone of the browser, offers no other, and learns of the zone here alone (by `@date-fns/tz`).
 */
export function keepTimeOf(timeZone: string, native: typeof Intl.DateTimeFormat): typeof Intl.DateTimeFormat {
  const inZone = (options?: Intl.DateTimeFormatOptions) => ({ ...options, timeZone: options?.timeZone ?? timeZone });
  return new Proxy(native, {
    construct: (target, [locales, options]) => new target(locales, inZone(options)),
    apply: (target, _self, [locales, options]) => target(locales, inZone(options)),
  });
}
