/** The sources of an item that no item before it names: in a list each stands in the margin once. */
export const newAmong = (
  ids: readonly string[],
  before: readonly { sources?: readonly string[] | undefined }[],
): string[] => ids.filter((id) => !before.some(({ sources = [] }) => sources.includes(id)));
