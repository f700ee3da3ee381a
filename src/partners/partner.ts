/** A partner whose key was checked; nothing in it is secret. */
export interface Partner {
  id: string;
  name: string;
  /** Trusted with texts under embargo. */
  seesEmbargoed: boolean;
  requestsPerMinute: number;
  /** The key it came with. */
  keyId: string;
  /** The key's first characters, by which people tell keys apart. */
  keyPrefix: string;
}
