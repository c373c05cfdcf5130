import { expect, test } from "vitest";
import { hashPassword, matchesPassword } from "./password.ts";

test("a password matches its own hash alone, in whatever form its characters were typed", async () => {
  const stored = await hashPassword("密码é");
  expect(await matchesPassword("密码é", stored)).toBe(true);
  // The same é, typed as a letter and an accent.
  expect(await matchesPassword("密码e\u0301", stored)).toBe(true);
  expect(await matchesPassword("密码e", stored)).toBe(false);
  expect(await hashPassword("密码é")).not.toBe(stored);
});

test("it is argon2id at OWASP's cost, and older costs stay valid", async () => {
  expect(await hashPassword("x")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  // argon2 -id -t 2 -k 65536 -p 1 -l 24, password "password", salt "somesalt" (phc-winner-argon2's own test vector).
  const vector = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await matchesPassword("password", vector)).toBe(true);
  expect(await matchesPassword("differentpassword", vector)).toBe(false);
});

test.each(["", "password", "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$AAAA", "c2FsdA==:aGFzaA=="])(
  "nothing matches a stored value of another form: %j",
  async (stored) => {
    expect(await matchesPassword("password", stored)).toBe(false);
  },
);
