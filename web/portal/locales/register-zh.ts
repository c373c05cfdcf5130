/** Words of the public register of decisions, in Chinese. */
const register = {
  title: "决定公示",
};

export default register;
