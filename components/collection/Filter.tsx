type Props = {
  /** Names the group; entries carry `data-NAME` with the values that they belong to. */
  name: 'theme' | 'region';
  legend: string;
  all: string;
  options: readonly { value: string; label: string }[];
};

/**
 * Shows only the entries that belong to one value. Works without script: the style sheet looks at which button is chosen.
 * Firefox would bring a choice back for whoever opens the page next; it heeds `autocomplete` here, too, where HTML does not name it.
 */
export function Filter({ name, legend, all, options }: Props) {
  return (
    <fieldset className="filter">
      <legend>{legend}</legend>
      {[{ value: 'all', label: all }, ...options].map(({ value, label }) => (
        <span key={value}>
          <input
            type="radio"
            name={name}
            id={`${name}-${value}`}
            value={value}
            defaultChecked={value === 'all'}
            autoComplete="off"
          />
          <label htmlFor={`${name}-${value}`}>{label}</label>
        </span>
      ))}
    </fieldset>
  );
}
