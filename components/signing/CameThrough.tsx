import { blanksOf } from '#components/blanks.tsx';

const { Blank, Outcome, set } = blanksOf('letter');

type Props = {
  /** The path of the letter, without what says how a reader came. */
  letterPath: string;
  isFramed: boolean;
};

/** Through whom a reader came to the form: a partner with its logo, that there is none now, or a friend whose link counts. */
export const CameThrough = ({ letterPath, isFramed }: Props) => (
  <>
    <Outcome is="partner.name">
      <p className="partner">
        <Outcome is="partner.logo">
          <img alt="" height={40} {...set({ src: 'partner.logo' })} />
        </Outcome>
        <span>
          <Blank name="partner.through" />{' '}
          <a rel="noopener nofollow" {...set({ href: 'partner.page' })} {...(isFramed && { target: '_top' })}>
            <bdi translate="no">
              <Blank name="partner.name" />
            </bdi>
          </a>
          <Outcome is="partner.done">
            <br />
            <Blank name="partner.done" />
          </Outcome>
        </span>
      </p>
    </Outcome>
    <Outcome is="arrival.note">
      <p className="remark" role="note">
        <Blank name="arrival.note" />{' '}
        <Outcome is="arrival.without">
          <a href={letterPath}>
            <Blank name="arrival.without" />
          </a>
        </Outcome>
      </p>
    </Outcome>
  </>
);
