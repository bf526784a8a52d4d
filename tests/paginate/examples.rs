//! Pages that a person can check.
use undersigned::lang::Direction;
use super::made::paginate;
use super::model::*;
#[test]
fn debug() {
    let l = line;
    let flows = [letter(vec![
        line(8).note(vec![]).note(vec![l(5), l(5).before(5), l(6)]),
        line(8).note([4, 6, 4, 4, 4, 4, 4].map(line).into_iter().chain([l(4).before(2), l(5).before(2)]).chain(lines(11, 4)).collect()),
    ])];
    let document = document(&flows, &[1], Direction::Ltr, true);
    for page in paginate(&document, &layout(true)).made {
        println!("{page:?}");
    }
    panic!();
}
