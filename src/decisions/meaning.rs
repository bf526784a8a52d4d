//! What each kind of decision does, with an example, for `explain`.

use super::Kind;

impl Kind {
    /// What it does, in a few sentences.
    pub fn meaning(self) -> &'static str {
        match self {
            Kind::Merge => {
                "These rows are one person, who signed more than once. One row is printed: the one after `keep`, or the \
                 first in the list. The others are accounted for in the ledger."
            }
            Kind::Join => {
                "These rows are one entry that was broken. Their words are printed together, in the order of `rows`: what \
                 a row begins with goes on where the row before it ends. `becomes` says a field otherwise."
            }
            Kind::Distinct => "These rows are several people. All are printed, and it is not asked again.",
            Kind::Keep => {
                "This spelling, or this row, is right as it is. It is not asked again. It says nothing of consent."
            }
            Kind::Consented => {
                "This signatory has agreed to be named, though the list says neither yes nor no. A no in the list still \
                 holds."
            }
            Kind::LeaveOut => "This row is no signatory: it is not printed. The reason stands in the ledger.",
            Kind::Withhold => {
                "This signatory is not to be named: the row is not printed, and nothing of it but its line and id is in \
                 the ledger."
            }
            Kind::Withdrawn => "This signatory took the signature back: the row is not printed.",
        }
    }

    /// An example, as it stands in `decisions.toml`.
    pub fn example(self) -> &'static str {
        match self {
            Kind::Merge => {
                "[[merge]]\nkeep = { name = \"Zoë Müller\" }\nrows = [{ name = \"Zoe Mueller\" }]\nreason = \"says so herself\"\n"
            }
            Kind::Join => {
                "[[join]]\nrows = [{ id = \"10\" }, { id = \"11\" }]\nbecomes = { title = \"Director, Refuge for Birds\" }\n"
            }
            Kind::Distinct => "[[distinct]]\nname = \"Ole Berg\"\nreason = \"a teacher, and a nurse\"\n",
            Kind::Keep => "[[keep]]\nname = \"Karin Johanson\"\n",
            Kind::Consented => "[[consented]]\nname = \"Ole Berg\"\nreason = \"by letter of 3 March\"\n",
            Kind::LeaveOut => "[[leave-out]]\nname = \"test\"\nreason = \"the form's own test\"\n",
            Kind::Withhold => "[[withhold]]\nid = \"17\"\nreason = \"in danger\"\n",
            Kind::Withdrawn => {
                "[[withdrawn]]\nname = \"Ole Berg\"\naffiliation = \"Hill Clinic\"\nreason = \"by letter\"\n"
            }
        }
    }
}
