//! What is counted, one after the other: the rows of all tables, each ready to be done.
//!
//! Does not know how it is counted, nor what it may cost.

use std::cell::OnceCell;
use std::rc::Rc;

use jeongsan::{PolicyBook, wire};

use super::inputs::Input;
use super::{Case, cases, inputs, limits, refusals};

/// Something to count: made ready, done, and looked at.
pub struct Task {
    /// The table it is of.
    pub table: Table,
    /// Row of the table.
    pub row: String,
    /// Column; of a fuzzed input its bytes.
    pub column: usize,
    /// Makes it ready, which is not counted.
    pub ready: Box<dyn Fn() -> Ready>,
}

/// The tables, in the order they are printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Table {
    /// Every call at three sizes.
    Growth,
    /// Every limit, reached.
    Limits,
    /// Refused orders beside good ones.
    Refusals,
    /// Inputs of the fuzz targets.
    Inputs,
}

/// What is done, and whether its answer is what was meant.
pub struct Ready {
    /// What is counted.
    pub work: Box<dyn FnOnce() -> String>,
    /// Whether the answer is the meant one.
    pub fits: Box<dyn FnOnce(&str) -> bool>,
}

/// Everything there is to count whose row has the filter in it, in the same order in every process.
#[must_use]
pub fn tasks(filter: &str) -> Vec<Task> {
    let book = Rc::new(super::book());
    let mut tasks = Vec::new();
    for case in cases::all() {
        let case = Rc::new(case);
        let kind = if case.refused { "refused" } else { "good" };
        for (column, size) in [case.size, 4 * case.size, 16 * case.size].into_iter().enumerate() {
            let row = format!("{:24}  {kind:8}  {}", case.call, case.name);
            tasks.push(Task { table: Table::Growth, row, column, ready: of_case(&book, &case, size) });
        }
    }
    for case in limits::all() {
        let case = Rc::new(case);
        let row = format!("{:60}  {:7}  {}", case.name, case.size, case.call);
        tasks.push(Task { table: Table::Limits, row, column: 0, ready: of_case(&book, &case, case.size) });
    }
    refused_orders(&mut tasks);
    tasks.extend(inputs::all().into_iter().map(of_input));
    tasks.retain(|task| task.row.contains(filter));
    tasks
}

fn of_case(book: &Rc<PolicyBook>, case: &Rc<Case>, size: usize) -> Box<dyn Fn() -> Ready> {
    let (book, case) = (Rc::clone(book), Rc::clone(case));
    Box::new(move || {
        let (document, call, case) = (case.document(size), case.call, Rc::clone(&case));
        let book = Rc::clone(&book);
        if let Some(job) = case.job {
            return Ready { work: job(&book, &document), fits: Box::new(move |answer| case.fits(answer)) };
        }
        let with_book = document.trim_start_matches('{').trim_start().starts_with("\"book\":");
        let on_book = !with_book && !wire::call_on_book(&book, call, "{}").contains("unknown_call");
        Ready {
            work: Box::new(move || {
                if on_book { wire::call_on_book(&book, call, &document) } else { wire::call(call, &document) }
            }),
            fits: Box::new(move |answer| case.fits(answer)),
        }
    })
}

type SharedBook = Rc<OnceCell<PolicyBook>>;

fn refused_orders(tasks: &mut Vec<Task>) {
    for partners in refusals::PARTNERS {
        let book = Rc::new(OnceCell::new());
        let mut push = |name: &str, column, ready| {
            let row = format!("{partners:7} partners  {name}");
            tasks.push(Task { table: Table::Refusals, row, column, ready });
        };
        push("a good order", 0, of_orders(&book, partners, refusals::good, 0));
        let slip = refusals::SLIPS[0].1;
        let one = move |partners| vec![refusals::orders(partners, slip).remove(0)];
        // The first one makes the index.
        push("the first refusal of a book", 1, of_orders(&book, partners, one, 1));
        for (name, slip) in refusals::SLIPS {
            let of = move |partners| refusals::orders(partners, slip);
            push(name, 0, of_orders(&book, partners, of, refusals::ORDERS as usize));
        }
    }
}

fn of_orders(
    book: &SharedBook,
    partners: u32,
    orders: impl Fn(u32) -> Vec<jeongsan::order::Order> + 'static,
    refused: usize,
) -> Box<dyn Fn() -> Ready> {
    let book = Rc::clone(book);
    Box::new(move || {
        let (orders, book) = (orders(partners), book.get_or_init(|| refusals::book(partners)).clone());
        Ready {
            work: Box::new(move || refusals::settle(&book, &orders).to_string()),
            fits: Box::new(move |answer| answer == refused.to_string()),
        }
    })
}

fn of_input(Input { name, call, document }: Input) -> Task {
    let (column, document) = (document.len(), Rc::<str>::from(document));
    let ready = move || {
        let (call, document) = (call.clone(), Rc::clone(&document));
        Ready { work: Box::new(move || wire::call(&call, &document)), fits: Box::new(|_| true) }
    };
    Task { table: Table::Inputs, row: name, column, ready: Box::new(ready) }
}
