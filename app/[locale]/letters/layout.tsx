import '#app/letters.css';
import '#components/letter/ownLogo.css';
import type { ReactNode } from 'react';

export default ({ children }: { children: ReactNode }) => children;
