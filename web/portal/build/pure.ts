/** What of our own and of typebox acts only when it is called: what nothing uses is left out. */
export const treeshake = {
  moduleSideEffects: [
    { test: /\.css$/, sideEffects: true },
    { test: /\/(core|contract|web\/ui|typebox)\//, sideEffects: false },
  ],
};
