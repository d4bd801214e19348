//! Looking up any node of the guide by its id.

use crate::domain::{
    audience::Audience,
    breach::Breaches,
    guide::{Exercise, Guide, Myth, Page, Prompt, Question, Section, Sign, Stage, Step},
    id::NodeId,
    role::Role,
    script::Script,
};

/// A node of the guide, with the stage it belongs to where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node<'a> {
    /// The screen of a stage.
    Stage(&'a Stage),
    /// A group of pages within a stage; it has no screen of its own.
    Section(&'a Stage, &'a Section),
    /// A page to read.
    Page(&'a Stage, &'a Page),
    /// A line of the checklist of a stage.
    Step(&'a Stage, &'a Step),
    /// A sign that a stage was enough.
    Sign(&'a Stage, &'a Sign),
    /// A page to fill in.
    Exercise(&'a Stage, &'a Exercise),
    /// A question to write from.
    Prompt(&'a Stage, &'a Prompt),
    /// A talk that is held after a script; it belongs to no stage.
    Talk(&'a Script),
    /// A question that people ask, with its answer.
    Question(&'a Question),
    /// What people say, with what is so.
    Myth(&'a Myth),
}

impl Guide {
    /// Every node, in reading order.
    pub fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        let stages = self.stages.iter().flat_map(|stage| {
            let mut nodes = vec![Node::Stage(stage)];
            for section in &stage.sections {
                nodes.push(Node::Section(stage, section));
                let pages = stage.pages.iter().filter(|page| page.section == section.id);
                nodes.extend(pages.map(|page| Node::Page(stage, page)));
            }
            nodes.extend(stage.steps.iter().map(|step| Node::Step(stage, step)));
            nodes.extend(stage.exercises.iter().map(|exercise| Node::Exercise(stage, exercise)));
            nodes.extend(stage.prompts.iter().map(|prompt| Node::Prompt(stage, prompt)));
            nodes.extend(stage.signs.iter().map(|sign| Node::Sign(stage, sign)));
            nodes
        });
        let talks = self.scripts.iter().map(Node::Talk);
        let questions = self.questions.iter().map(Node::Question);
        stages.chain(talks).chain(questions).chain(self.myths.iter().map(Node::Myth))
    }

    /// The node of this id, of whatever kind it is.
    pub fn node(&self, id: &NodeId) -> Option<Node<'_>> {
        self.nodes().find(|node| node.id() == id)
    }

    /// The stage of this id.
    pub fn stage(&self, id: &NodeId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// How hard the page of a step may hit; lightly where it leads to none.
    pub fn heat_of(&self, step: &Step) -> u8 {
        let leads_to = step.exercise.as_ref().and_then(|id| self.exercise(id));
        leads_to.map_or(1, |(_, exercise)| exercise.heat)
    }

    /// The exercise of this id, and the stage it is in.
    pub fn exercise(&self, id: &NodeId) -> Option<(&Stage, &Exercise)> {
        self.stages.iter().find_map(|stage| Some((stage, stage.exercise(id)?)))
    }

    /// The page of this id, and the stage it is in.
    pub fn page(&self, id: &NodeId) -> Option<(&Stage, &Page)> {
        self.stages.iter().find_map(|stage| Some((stage, stage.page(id)?)))
    }

    /// The script of the talk of this id.
    pub fn script(&self, id: &NodeId) -> Option<&Script> {
        self.scripts.iter().find(|script| script.id == *id)
    }

    /// The prompt of this id, and the stage it is in.
    pub fn prompt(&self, id: &NodeId) -> Option<(&Stage, &Prompt)> {
        self.stages.iter().find_map(|stage| Some((stage, stage.prompt(id)?)))
    }
}

impl Stage {
    /// The exercise of this id in this stage.
    pub fn exercise(&self, id: &NodeId) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.id == *id).map(|exercise| &**exercise)
    }

    fn page(&self, id: &NodeId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == *id).map(|page| &**page)
    }

    fn prompt(&self, id: &NodeId) -> Option<&Prompt> {
        self.prompts.iter().find(|prompt| prompt.id == *id).map(|prompt| &**prompt)
    }

    /// The pages of all sections that are theirs, in reading order.
    pub fn pages_for(&self, audience: Audience) -> Vec<&Page> {
        self.pages_in_order().filter(|page| audience.owns(page.role)).collect()
    }

    /// The pages of all sections, in reading order.
    pub fn pages_in_order(&self) -> impl Iterator<Item = &Page> {
        let of_section = |section: &Section| {
            let id = section.id.clone();
            self.pages.iter().filter(move |page| page.section == id).map(|page| &**page)
        };
        self.sections.iter().flat_map(of_section)
    }
}

impl Node<'_> {
    /// Its id, which never changes.
    pub fn id(&self) -> &NodeId {
        match self {
            Node::Stage(stage) => &stage.id,
            Node::Section(_, section) => &section.id,
            Node::Page(_, page) => &page.id,
            Node::Step(_, step) => &step.id,
            Node::Sign(_, sign) => &sign.id,
            Node::Exercise(_, exercise) => &exercise.id,
            Node::Prompt(_, prompt) => &prompt.id,
            Node::Talk(script) => &script.id,
            Node::Question(question) => &question.id,
            Node::Myth(myth) => &myth.id,
        }
    }

    /// Who it speaks to; `Any` for what has no role of its own.
    pub fn role(&self) -> Role {
        match self {
            Node::Page(_, page) => page.role,
            Node::Step(_, step) => step.role,
            Node::Sign(_, sign) => sign.role,
            Node::Exercise(_, exercise) => exercise.role,
            Node::Prompt(_, prompt) => prompt.role,
            Node::Talk(script) => script.role,
            Node::Question(question) if question.pair => Role::Both,
            Node::Stage(_) | Node::Section(..) | Node::Question(_) | Node::Myth(_) => Role::Any,
        }
    }

    /// What it is about, where it is only for some.
    pub fn about(&self) -> Breaches {
        match self {
            Node::Page(_, page) => page.about,
            Node::Exercise(_, exercise) => exercise.about,
            Node::Prompt(_, prompt) => prompt.about,
            Node::Stage(_)
            | Node::Section(..)
            | Node::Step(..)
            | Node::Sign(..)
            | Node::Talk(_)
            | Node::Question(_)
            | Node::Myth(_) => Breaches::NONE,
        }
    }

    /// Its title, or its words when it has no title.
    pub fn title(&self) -> &str {
        match self {
            Node::Stage(stage) => &stage.title,
            Node::Section(_, section) => &section.title,
            Node::Page(_, page) => &page.title,
            Node::Step(_, step) => &step.text,
            Node::Sign(_, sign) => &sign.text,
            Node::Exercise(_, exercise) => &exercise.title,
            Node::Prompt(_, prompt) => &prompt.text,
            Node::Talk(script) => &script.title,
            Node::Question(question) => &question.text,
            Node::Myth(myth) => &myth.claim,
        }
    }

    /// The stage it is in, or is; a talk and a question are in none.
    pub fn stage(&self) -> Option<&Stage> {
        match self {
            Node::Stage(stage)
            | Node::Section(stage, _)
            | Node::Page(stage, _)
            | Node::Step(stage, _)
            | Node::Sign(stage, _)
            | Node::Exercise(stage, _)
            | Node::Prompt(stage, _) => Some(stage),
            Node::Talk(_) | Node::Question(_) | Node::Myth(_) => None,
        }
    }
}
