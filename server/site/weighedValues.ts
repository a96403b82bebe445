/**
 * Reads a list of values with weights, such as `Accept-Language: es-MX, en;q=0.5` (RFC 9110, 12.4.2).
 *
 * @returns the values in small letters with their weights from 0 to 1, heaviest first, else in their order; a malformed weight counts as 0
 */
export function weighedValues(header: string): { value: string; weight: number }[] {
  return header
    .split(',', 50)
    .map((item) => {
      const [value = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return {
        value,
        weight: weight === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0,
      };
    })
    .filter(({ value }) => value !== '')
    .sort((one, other) => other.weight - one.weight);
}
