import fc from "fast-check";
import { expect, test } from "vitest";
import { maskAccount, maskAddress } from "./mask.ts";

test("an address keeps its network and loses who in it", () => {
  expect(maskAddress("192.168.7.42")).toBe("192.168.7.*");
  expect(maskAddress("::ffff:10.0.0.9")).toBe("10.0.0.*");
  expect(maskAddress("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2:*");
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), (one, other) => {
      const network = (address: string) => address.split(".").slice(0, 3).join(".");
      return (maskAddress(one) === maskAddress(other)) === (network(one) === network(other));
    }),
  );
});

test("an account keeps its first sign alone, a rare character whole", () => {
  expect(maskAccount("admin")).toBe("a***");
  expect(maskAccount("𠮷野家")).toBe("𠮷***");
  fc.assert(fc.property(fc.string(), (name) => Array.from(maskAccount(name)).length <= 4));
});
