import { routes } from "@mingfa/contract";
import { readBeforehand } from "@mingfa/ui";
import type { QueryClient } from "@tanstack/react-query";

/** So long the first page waits for what stands above every page. */
const patience = 1_000;

/**
 * Asks at once for what the first page shows. Resolves when it is known what stands above every page, so that nothing
 * is pushed down by it afterwards; a slow server is not waited for.
 */
export const askBeforehand = async (cache: QueryClient, pathname: string): Promise<void> => {
  const above = readBeforehand(cache, routes.node.about, {});
  const [, item] = /^\/items\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (pathname === "/") void readBeforehand(cache, routes.catalogue.show, {});
  if (item !== undefined) void readBeforehand(cache, routes.items.guide, { params: { item } });
  await Promise.race([above, new Promise((resolve) => setTimeout(resolve, patience))]);
};
