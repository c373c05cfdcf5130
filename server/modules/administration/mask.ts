/** An address that still tells networks apart: the last part of an IPv4 address, all but the first half of an IPv6 one, is covered. */
export const maskAddress = (address: string): string => {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/.exec(address);
  return four ? `${four[1]}.*` : `${address.split(":").slice(0, 4).join(":")}:*`;
};

/** An account's name by its first sign alone: who tried is to be recognised by himself, not by the reader. */
export const maskAccount = (name: string): string => `${Array.from(name.trim())[0] ?? ""}***`;
