import { Sent } from '#components/letter/Sent.tsx';
import type { Text } from '#content/library.ts';

/** What a signer sees inside a frame after signing there. */
export const EmbeddedSent = ({ text }: { text: Text<'letters'> }) => <Sent text={text} isFramed />;
